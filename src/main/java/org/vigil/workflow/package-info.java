/**
 * How a case moves: the BPMN processes, the task list, the drawn process. The only module that knows Camunda.
 *
 * <p>It calls the stages' use cases; they never call it. A user's action and its process step commit in one transaction.
 */
@ApplicationModule
@NullMarked
package org.vigil.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
