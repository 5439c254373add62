'use client';

import { useEffect, useState } from 'react';

/** False on the server and until the scripts have taken over the page. */
export function useMounted(): boolean {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted;
}
