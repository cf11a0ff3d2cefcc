package org.vigil.workflow;

/** What completing one kind of task means for the case: one call of one use case. */
interface TaskStep {

    /** Element id of the task. */
    String key();

    void complete(TaskView task, Completion completion);
}
