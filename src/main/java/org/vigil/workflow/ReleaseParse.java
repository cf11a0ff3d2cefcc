package org.vigil.workflow;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Binds every called process and every decision to the release that calls it.
 *
 * <p>A release is deployed as a whole, so a case that began on an older one ends on it, also where that one is long deployed and its
 * drawing says nothing about the binding.
 */
class ReleaseParse extends BpmnParse {

    ReleaseParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseBinding(
            Element element, ActivityImpl activity, BaseCallableElement called, String bindingAttribute) {
        called.setBinding(CallableElementBinding.DEPLOYMENT);
    }
}
