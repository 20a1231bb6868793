export const pictures = {
  label: 'Pictures',
  /** On a card that is not opened. */
  count: (count: number) => (count === 1 ? '1 picture' : `${count} pictures`),
  /** How text and picture go. */
  hint: 'Goes apart from the text: insert the text, then click the picture.',
  next: 'The text is in. Now click the picture.',
  insert: (name: string) => `Insert the picture: ${name}`,
  copy: (name: string) => `Copy the picture: ${name}`,
  inserted: 'The picture stands ready on the page. Look at it and send it yourself.',
  copied: (keys: string) => `The picture is copied: press ${keys} in the message field`,
  pressPaste: (why: string, keys: string) => `${why} The picture is copied: press ${keys} in the message field`,
  notCopied: (why: string) => `${why} The browser did not let it be copied either.`,
  save: 'Save the picture',
  check: 'Look at the page: the picture may already be there.',
  /** The editor's. */
  add: 'Add a picture…',
  addHint: 'Or drop it here, or paste it with Ctrl+V. PNG, JPEG, WebP or GIF, up to 4.',
  alt: 'What it shows',
  left: 'Earlier',
  right: 'Later',
  most: 'A script takes 4 pictures. Take one out first.',
  wrongType: (name: string) => `${name}: not a PNG, JPEG, WebP or GIF picture`,
  broken: (name: string) => `${name}: the file is damaged and does not open`,
  tooLarge: (name: string) => `${name}: still over 400 KB when made smaller. Crop it and add it again.`,
  longGif: (name: string) => `${name}: a GIF may have 400 KB, it would not move any more if it were made smaller`,
  smaller: (name: string) => `${name}: made smaller to fit`,
};
