/** The codes that people of the platform scan, type and read to each other: parse, check, format and explain them. */
export { checkDigitMod11_10, creditCodeCheck, gtinCheck } from './check-digits.js';
export { earTagUri, readEarTagUri } from './ear-tag.js';
export { explainIdentifier, type IdentifierExplanation, type IdentifierWords } from './explain.js';
export { formatIdentifier } from './format.js';
export { digitalLink } from './gs1.js';
export { humanNumber, isHumanNumber } from './human-number.js';
export {
  isValidIdentifier,
  type Identifier,
  type IdentifierKind,
  type IdentifierOptions,
  type IdentifierProblem,
  type IdentifierSeverity,
} from './identifier.js';
export { parseIdentifier } from './parse.js';
export { zhCN } from './words/zh-CN.js';
