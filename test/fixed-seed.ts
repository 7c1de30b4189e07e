import fc from 'fast-check';

// Every run tries the same cases, so that a red run can be repeated; PD_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.PD_SEED ?? 20261123) });
