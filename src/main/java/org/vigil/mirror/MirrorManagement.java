package org.vigil.mirror;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.OpenToAnyone;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.Sha256;

/** The use cases on mirrors: sign one in Vigil's name, and tell everybody the key. */
@Service
@Transactional
public class MirrorManagement {

    private final MirrorKey key;
    private final ApplicationEventPublisher events;

    MirrorManagement(MirrorKey key, ApplicationEventPublisher events) {
        this.key = key;
        this.events = events;
    }

    /** Signs the list of a mirror's files; the log has the list's hash. */
    @RequiresPermission(Permission.ADMINISTER)
    public byte[] sign(byte[] sums, int files) {
        events.publishEvent(new MirrorSigned(Sha256.hex(sums), files));
        return key.sign(sums);
    }

    /** The public key, for whoever checks a mirror. */
    @OpenToAnyone("a public key is for everybody")
    @Transactional(propagation = Propagation.SUPPORTS)
    public String publicKey() {
        return key.pem();
    }
}
