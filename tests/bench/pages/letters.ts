/** Letters and digits alone, in lower case: how texts are compared whatever their spaces and marks. */
export const toLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
