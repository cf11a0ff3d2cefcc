package org.vigil.api;

/** A request that the API itself refuses, before any use case sees it. */
final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    static ProblemException of(int status, String code, Object... args) {
        return new ProblemException(Problem.of(status, code, args));
    }

    Problem problem() {
        return problem;
    }
}
