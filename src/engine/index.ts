// The door for hosts that run json-rules-engine.
export { type OperatorHost, registerTypedOperators, type TypedOperatorOptions } from './typed-operators.js';
