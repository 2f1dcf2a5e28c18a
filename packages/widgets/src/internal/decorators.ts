import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** As Lit's decorator of this name, whose code is mostly for the decorators that TypeScript calls standard. */
export function property(options?: PropertyDeclaration) {
  return ({ constructor }: ReactiveElement, name: string): void => {
    (constructor as typeof ReactiveElement).createProperty(name, options);
  };
}

/** As Lit's: a property of the element's own, which no attribute sets. */
export function state() {
  return property({ state: true, attribute: false });
}
