/** What an instance allows one address: requests per seconds. Lemmy's defaults. */
export interface Limits {
  message: { requests: number; seconds: number };
  search: { requests: number; seconds: number };
}

export const DEFAULT_LIMITS: Limits = {
  message: { requests: 180, seconds: 60 },
  search: { requests: 60, seconds: 600 },
};

/** What is left of a budget after a request; null when it was refused. */
export interface Left {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

export interface Bucket {
  take(now: number): Left | null;
}

/** 0.19: a token bucket that refills all the time. */
export function createTokenBucket(rule: { requests: number; seconds: number }): Bucket {
  let tokens = rule.requests;
  let last: number | null = null;
  return {
    take(now) {
      const refill = last === null ? 0 : (Math.max(0, now - last) / 1000) * (rule.requests / rule.seconds);
      tokens = Math.min(rule.requests, tokens + refill);
      last = now;
      if (tokens < 1) return null;
      tokens -= 1;
      return { limit: rule.requests, remaining: Math.floor(tokens), resetSeconds: 0 };
    },
  };
}

/** 1.0: a fixed window; refused requests do not prolong it. */
export function createWindow(rule: { requests: number; seconds: number }): Bucket {
  let start = Number.NEGATIVE_INFINITY;
  let used = 0;
  return {
    take(now) {
      if (now - start >= rule.seconds * 1000) {
        start = now;
        used = 0;
      }
      if (used >= rule.requests) return null;
      used += 1;
      const resetSeconds = Math.ceil((start + rule.seconds * 1000 - now) / 1000);
      return { limit: rule.requests, remaining: rule.requests - used, resetSeconds };
    },
  };
}
