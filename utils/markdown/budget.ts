/** Counts down what one comment may still cost. */
export interface Budget {
  /** Whether one more node may be made. */
  take(): boolean;
  /** Whether one was refused. */
  readonly spent: boolean;
}

/** A budget of so many nodes. */
export function createBudget(nodes: number): Budget {
  let left = nodes;
  let spent = false;
  return {
    take() {
      if (left === 0) spent = true;
      else left -= 1;
      return !spent;
    },
    get spent() {
      return spent;
    },
  };
}

/** What the walk through the tokens carries along. */
export interface Context {
  /** The instance relative addresses belong to. */
  host: string;
  budget: Budget;
}
