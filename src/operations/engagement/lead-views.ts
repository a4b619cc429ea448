/** An engagement that nobody leads any more, as an administrator learns of it. */
export interface LeaderlessView {
  /** `E-3` */
  readonly engagement: string;
  /** The names of those who led it. */
  readonly led: readonly string[];
}

export interface AppointedView {
  readonly engagement: string;
  readonly lead: string;
}

/** Somebody was given the lead by an administrator. */
export interface AppointmentView {
  readonly at: number;
  readonly lead: string;
  readonly by: string;
}
