// The door for hosts that run json-rules-engine.

export { type EngineRule, toEngineRules } from './to-engine-rules.js';
export { type OperatorHost, registerTypedOperators, type TypedOperatorOptions } from './typed-operators.js';
