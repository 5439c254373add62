/** A document as pages show it. Where its bytes lie stays on the server. */
export type DocumentView = {
  id: string;
  version: number;
  title: string;
  fileName: string;
  kind: string;
  language: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  receivedFrom: string;
  receivedHow: string;
  uploadedBy: string;
  /** ISO instant at which it was taken in. */
  takenInAt: string;
};
