"""Keeps a signal that stops a worker from being lost while the worker is made.

Between the fork and its own handlers a worker still has the master's, which put a signal into a queue that nobody reads
there: the worker served on, and the master waited the whole `graceful_timeout` for it. Held signals wait in the kernel.
"""

import signal

STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)


def hold() -> None:
    """Let the signals wait, in this process and in those it forks, until each calls `release`."""
    signal.pthread_sigmask(signal.SIG_BLOCK, STOP_SIGNALS)


def release() -> None:
    """Deliver the signals that waited, and all later ones."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP_SIGNALS)
