# The server in a small image: no compiler, no TensorFlow, no npm. Build: docker build -t mask-or-no-mask .
# Another base, or this one by digest: --build-arg BASE=docker.io/library/python@sha256:...
ARG BASE=docker.io/library/python:3.12-slim

FROM ${BASE} AS build
WORKDIR /srv
COPY requirements.txt ./
RUN pip install --no-cache-dir --no-compile --disable-pip-version-check --root-user-action ignore \
    --target packages --requirement requirements.txt
COPY gunicorn.conf.py ./
COPY app app
COPY templates templates
COPY static static
COPY model_web model_web
# Compressed copies and bytecode are made here, because nothing can be written where it runs. Bytecode is not checked
# against its source again: neither changes in an image.
RUN PYTHONPATH=packages python -m app.precompress build/compressed \
    && find . -name __pycache__ -prune -exec rm -r {} + \
    && rm -r packages/bin \
    && python -m compileall -q --invalidation-mode unchecked-hash app packages \
    && chmod -R a+rX,go-w .

FROM ${BASE}
ARG VERSION=0.1.0
ARG REVISION=
LABEL org.opencontainers.image.title="Mask or No Mask" \
      org.opencontainers.image.description="Sees in the browser whether a mask is worn, on every face in the camera picture." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
ENV PYTHONPATH=/srv/packages \
    PYTHONDONTWRITEBYTECODE=1 \
    REVISION=${REVISION}
WORKDIR /srv
COPY --from=build /srv /srv
USER 1100:1100
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s --retries=3 CMD ["python", "-m", "app.probe"]
CMD ["python", "-m", "gunicorn"]
