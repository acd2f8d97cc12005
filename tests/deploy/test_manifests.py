"""What docs/deploy tells operators, checked by Kubernetes' schemas, by nginx and by the code."""

import copy
import ipaddress
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.config import Settings

kubernetes_validate = pytest.importorskip("kubernetes_validate", reason="kubernetes-validate is not installed")

REPOSITORY = Path(__file__).resolve().parents[2]
DEPLOY = REPOSITORY / "docs" / "deploy"
KUBERNETES_VERSION = "1.30"  # the oldest one that the manifest is for


def documents(name: str) -> list[dict[str, Any]]:
    return list(yaml.safe_load_all((DEPLOY / name).read_text()))


DOCUMENTS = {document["kind"]: document for document in documents("kubernetes.yaml")}


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("version", [KUBERNETES_VERSION, kubernetes_validate.latest_version()])
def test_kubernetes_document(kind: str, version: str) -> None:
    kubernetes_validate.validate(DOCUMENTS[kind], version, strict=True)


def test_the_validator_finds_a_mistake() -> None:
    broken = copy.deepcopy(DOCUMENTS["Deployment"])
    broken["spec"]["template"]["spec"]["containers"][0]["readOnlyRootFilesystem"] = True
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(broken, KUBERNETES_VERSION, strict=True)


def test_knative_template_is_a_pod() -> None:
    (service,) = documents("knative.yaml")
    assert (service["apiVersion"], service["kind"]) == ("serving.knative.dev/v1", "Service")
    spec = copy.deepcopy(service["spec"]["template"]["spec"])
    # Knative's own two fields, and the port that its probes take from the container.
    assert {spec.pop("timeoutSeconds"), spec.pop("containerConcurrency")} == {300, 0}
    for probe in ("readinessProbe", "livenessProbe"):
        spec["containers"][0][probe]["httpGet"]["port"] = 8080
    spec["containers"][0]["name"] = "server"
    pod = {"apiVersion": "v1", "kind": "Pod", "metadata": service["metadata"], "spec": spec}
    kubernetes_validate.validate(pod, KUBERNETES_VERSION, strict=True)


def test_selectors_find_the_pods() -> None:
    labels = DOCUMENTS["Deployment"]["spec"]["template"]["metadata"]["labels"]
    assert DOCUMENTS["Service"]["spec"]["selector"] == labels
    assert DOCUMENTS["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"] == labels
    assert DOCUMENTS["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"] == labels
    assert {document["metadata"].get("namespace", "mask-or-no-mask") for document in DOCUMENTS.values()} == {
        "mask-or-no-mask"
    }


def test_pod_outlives_its_downloads() -> None:
    pod = DOCUMENTS["Deployment"]["spec"]["template"]["spec"]
    graceful = re.search(r"^graceful_timeout = (\d+)$", (REPOSITORY / "gunicorn.conf.py").read_text(), re.MULTILINE)
    assert graceful
    pause = pod["containers"][0]["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pod["terminationGracePeriodSeconds"] > int(graceful[1]) + pause


@pytest.mark.parametrize("name", ["kubernetes.yaml", "knative.yaml"])
def test_settings_in_manifests_are_accepted(name: str) -> None:
    documents_with_pods = [document for document in documents(name) if "template" in document.get("spec", {})]
    assert documents_with_pods
    for document in documents_with_pods:
        variables = document["spec"]["template"]["spec"]["containers"][0]["env"]
        environment = {variable["name"]: variable["value"] for variable in variables}
        assert environment.keys() <= settings_read()
        Settings.from_environment(environment)


def settings_read() -> set[str]:
    return set(re.findall(r'environ(?:\.get\(|, )"([A-Z_]+)"', (REPOSITORY / "app" / "config.py").read_text()))


def test_every_setting_is_documented() -> None:
    table = re.findall(r"^\| `([A-Z_]+)` \|", (DEPLOY / "README.md").read_text(), re.MULTILINE)
    assert set(table) == settings_read()


def test_image_in_manifests_has_the_version() -> None:
    version = re.search(r'VERSION = "(.*)"', (REPOSITORY / "app" / "version.py").read_text())
    assert version
    images = re.findall(r"mask-or-no-mask:([\d.]+)", "".join(path.read_text() for path in DEPLOY.iterdir()))
    assert set(images) == {version[1]}
    assert f'version = "{version[1]}"' in (REPOSITORY / "pyproject.toml").read_text()


@pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed")
@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_nginx_takes_its_file(tmp_path: Path) -> None:
    subprocess.run(
        f"openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=x -keyout {tmp_path}/privkey.pem"
        f" -out {tmp_path}/fullchain.pem".split(),
        check=True,
        capture_output=True,
    )
    text = (DEPLOY / "nginx.conf").read_text()
    text = text.replace("/etc/ssl/mask.example.com", str(tmp_path)).replace("/var/cache/nginx", str(tmp_path))
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; error_log {tmp_path}/error.log;\nevents {{}}\nhttp {{\n{text}\n}}\n"
    )
    result = subprocess.run(
        ["nginx", "-t", "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_links_between_the_pages_lead_somewhere() -> None:
    for page in DEPLOY.glob("*.md"):
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_no_wide_network_is_trusted() -> None:
    values = []
    for page in DEPLOY.iterdir():
        text = page.read_text()
        values += re.findall(r"FORWARDED_ALLOW_IPS=([^\s`]+)", text)
        values += re.findall(r"FORWARDED_ALLOW_IPS[,\n ]+value: ([^\s}#]+)", text)
    assert len(values) >= 4
    for value in values:
        for address in value.strip('"').split(","):
            assert not address or ipaddress.ip_address(address), value
