/** What is behind the cast, and where the cast stands. */
export interface Backdrop {
  readonly shapes: string;
  /** How far down the cast's feet are. */
  readonly floor: number;
  /** Whether the cast hangs in the air, with nothing to throw a shadow on. */
  readonly floats?: true;
}

/** Draws a place into a frame of so many pixels. */
export type DrawSetting = (width: number, height: number) => Backdrop;
