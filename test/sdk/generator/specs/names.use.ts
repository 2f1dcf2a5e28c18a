import { getRoot } from './default.js';
import { grouped } from './grouped.js';
import { getUsersByIdPosts, type FooBar } from './guest-tokens.js';
import { _2faEnable, delete_, doIt, doIt2, type Blob_, type FooBar2 } from './types-operations.js';

export const all = [getRoot, getUsersByIdPosts, delete_, doIt, doIt2, _2faEnable, grouped];
export const odd: FooBar = { 'odd-name': 'a', $ok: 'b', '1st': 'c' };
export const text: FooBar2 = 'a';
export const blob: Blob_ = { size: 1 };
