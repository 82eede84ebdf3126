/** What was thrown, in words. */
export const text = (thrown: unknown): string => {
  const { code, message } = thrown as NodeJS.ErrnoException
  return WORDS[code ?? ''] ?? message ?? String(thrown)
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file (ENOENT)',
  EACCES: 'permission is denied (EACCES)',
  EPERM: 'permission is denied (EPERM)',
  EISDIR: 'it is a folder (EISDIR)',
  EMFILE: 'there are too many open files (EMFILE)',
  EIO: 'the disk reports an error (EIO)',
  Z_BUF_ERROR: 'it ends in the middle: it was cut, or is still being written',
  Z_DATA_ERROR: 'it is damaged, or not what its name says',
  ZSTD_error_prefix_unknown: 'it is not what its name says',
  ZSTD_error_corruption_detected: 'it is damaged',
  ZSTD_error_checksum_wrong: 'it is damaged',
}
