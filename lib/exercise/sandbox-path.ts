/** Where the server answers with the frame in which a learner's program runs. */
export const sandboxPath = '/exercise-sandbox'
