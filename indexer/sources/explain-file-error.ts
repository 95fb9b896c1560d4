const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'a folder, not a file',
  ELOOP: 'a loop of links',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports an error',
  ENOTDIR: 'no such file or folder',
}

/** What went wrong with a file, in words. */
export function explainFileError(error: unknown): string {
  const code = toFileErrorCode(error)
  return WORDS[code] ?? `cannot be read (${code})`
}

export function toFileErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
