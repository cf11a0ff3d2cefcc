package org.vigil.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs our listeners on each element by what its extension properties say, so that the drawings hold no Java. */
class StepParseListener extends AbstractBpmnParseListener {

    private final TaskProjection projection;
    private final StageListener.Factory stages;
    private final NoticeListener.Factory notices;

    StepParseListener(TaskProjection projection, StageListener.Factory stages, NoticeListener.Factory notices) {
        this.projection = projection;
        this.stages = stages;
        this.notices = notices;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var properties = StepProperties.of(element);
        enterStage(properties, activity);
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> projection.created(task, properties));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, projection::gone);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, projection::gone);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(StepProperties.of(element), activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        hang(StepProperties.of(element), activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(StepProperties.of(element), activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(StepProperties.of(element), activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        hang(StepProperties.of(element), activity);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        hang(StepProperties.of(element), activity);
    }

    private void hang(StepProperties properties, ActivityImpl activity) {
        enterStage(properties, activity);
        if (properties.notice() != null) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END, notices.telling(properties.notice(), properties));
        }
    }

    private void enterStage(StepProperties properties, ActivityImpl activity) {
        if (properties.stage() != null) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, stages.entering(properties));
        }
    }
}
