"""Record files that are read piece by piece: once from end to end to locate the records, then each picture alone.

So a set may be larger than memory: a picture is held as a place in a file. What a record contains is examples' job.
"""

import os
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tensorflow as tf

HEAD, TAIL = 12, 4  # bytes around a record: its length and that length's checksum; its own checksum
READ_AHEAD = 8 * 2**20  # bytes
AT_ONCE = 16  # records: handing over each one alone costs more than reading it


class Shard:
    """A record file that stays open: if another one replaces it, this one can still be read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor = os.open(path, os.O_RDONLY)
        weakref.finalize(self, os.close, self._descriptor)

    def records(self) -> Iterator[tuple[int, bytes]]:
        """Yield where each record begins in the file, and the record.

        Raises:
            tf.errors.DataLossError: the file is damaged or cut off.
        """
        begin = 0
        for record in self._one_by_one():
            yield begin + HEAD, record
            begin += HEAD + len(record) + TAIL

    def _one_by_one(self) -> Iterator[bytes]:
        dataset, read = tf.data.TFRecordDataset(str(self.path), buffer_size=READ_AHEAD), 0
        try:
            for records in dataset.batch(AT_ONCE).as_numpy_iterator():
                read += len(records)
                yield from records
        except tf.errors.DataLossError:
            # Records before the damage in the same batch are not lost, so the count gives the damaged one's number.
            yield from dataset.skip(read).as_numpy_iterator()

    def read(self, offset: int, length: int) -> bytes:
        """Return `length` bytes from `offset` on; threads may call this at the same time."""
        return os.pread(self._descriptor, length, offset)


@dataclass(frozen=True)
class Stretch:
    """A range of bytes in a shard."""

    shard: Shard
    offset: int
    length: int


def bytes_of(stored: bytes | Stretch) -> bytes:
    """Return the bytes themselves, from memory or from their file."""
    return stored if isinstance(stored, bytes) else stored.shard.read(stored.offset, stored.length)
