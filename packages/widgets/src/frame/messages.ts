/** What a page of the platform in a frame says to the page around it. */
export type FrameMessage =
  | { readonly type: 'cq-frame-size'; readonly height: number }
  /** The focus went to something `top` pixels below the frame's upper edge. */
  | { readonly type: 'cq-frame-focus'; readonly top: number }
  /** The platform has recorded a report. */
  | { readonly type: 'cq-event-reported'; readonly no: string };

/** What the page around asks when its script comes later than the frame. */
export const HELLO = 'cq-frame-hello';
