// The entries for frameworks are types only; a bundler that is sent here finds nothing to take along.
export {};
