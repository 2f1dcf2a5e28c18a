export { ValidationError, type ValidationProblem } from './validation-error.js';
export { validation, type ValidationOptions } from './validation.js';
