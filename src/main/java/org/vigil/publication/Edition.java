package org.vigil.publication;

import java.util.List;
import org.vigil.publication.document.PublicCase;

/**
 * All that is published of one version.
 *
 * @param documents one in each language, English first
 * @param forPartners with what partners may know beside it, in English
 * @param hearings those that it names
 */
record Edition(List<PublicCase> documents, PublicCase forPartners, List<PublicHearing> hearings) {}
