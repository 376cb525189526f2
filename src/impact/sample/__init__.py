"""The invented library Willow Lake: files to try things with, before the first own ones."""

from impact.sample.files import sample_files, write_sample

__all__ = ["sample_files", "write_sample"]
