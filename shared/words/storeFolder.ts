/** Why the folder of the embedded store cannot be used, for whoever starts the server. */
export type StoreFolderProblem =
  | 'folder-missing'
  | 'folder-read-only'
  | 'folder-full'
  | 'folder-in-use'
  | 'folder-damaged'
  | 'folder-unusable';

/** What is wrong with the folder and what to do. @param folder absolute path */
export function storeFolderSentence(problem: StoreFolderProblem, folder: string): string {
  switch (problem) {
    case 'folder-missing':
      return `The data folder ${folder} is not there and cannot be made. Make it, or set DATA_DIR to another folder.`;
    case 'folder-read-only':
      return `The data folder ${folder} cannot be written to. Give this user the right to write there, or set DATA_DIR to another folder.`;
    case 'folder-full':
      return `The disk of the data folder ${folder} is full. Free some space, then start again; nothing stored is lost.`;
    case 'folder-in-use':
      return `The data folder ${folder} is in use by another process. Stop that one first, or set DATA_DIR to another folder.`;
    case 'folder-damaged':
      return `The data in the folder ${folder} is damaged. Flashmap has deleted nothing. Put back a backup of the folder, or set DATA_DIR to an empty one.`;
    case 'folder-unusable':
      return `The data folder ${folder} cannot be opened. Check that it is a folder of a local disk and that its files belong to this user.`;
  }
}
