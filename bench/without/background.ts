import background from '../../entrypoints/background/index.ts';

// What the build tool does with a worker's definition.
background.main();
