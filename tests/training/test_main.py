import pytest

from training.__main__ import STAGES, main


def test_no_stage_lists_the_stages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    printed = capsys.readouterr().out
    assert [stage for stage in STAGES if stage not in printed] == []


def test_an_unknown_stage_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trian"]) == 2
    assert "no stage is called 'trian'" in capsys.readouterr().err


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_has_help_with_an_example(stage: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([stage, "--help"])
    assert stopped.value.code == 0
    assert "example" in capsys.readouterr().out
