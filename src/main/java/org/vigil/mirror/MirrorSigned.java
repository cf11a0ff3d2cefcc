package org.vigil.mirror;

import org.vigil.shared.DomainEvent;

/** A copy of the public site was signed: the hash of its list, and how many files it has. */
record MirrorSigned(String sha256, int files) implements DomainEvent {

    @Override
    public String entity() {
        return "MIRROR";
    }

    @Override
    public String entityId() {
        return sha256;
    }

    @Override
    public String details() {
        return "files=" + files;
    }
}
