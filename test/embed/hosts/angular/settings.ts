import { InjectionToken } from '@angular/core';

/** Where the platform is, as the page was given it. */
export const SETTINGS = new InjectionToken('settings', {
  factory: () => {
    const { baseUrl = '', publishableKey = '' } = document.querySelector<HTMLElement>('app-root')?.dataset ?? {};
    return { baseUrl, publishableKey };
  },
});
