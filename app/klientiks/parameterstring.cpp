// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/parameterstring.h"

#include <QUrl>

namespace LeadBridge {

QString parameterString(const CatalogueEvent &event)
{
    QStringList pairs;
    pairs.reserve(event.fields.size());
    for (const CatalogueField &field : event.fields) {
        pairs.append(QString::fromLatin1(QUrl::toPercentEncoding(field.parameter)) + u"={{"
                     + field.placeholder + u"}}");
    }
    return u'?' + pairs.join(u'&');
}

Result<QString> parameterString(const QString &eventId)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    if (!event)
        return fail(ErrorKind::NotFound, QStringLiteral("no such event: ") + eventId);
    return parameterString(*event);
}

} // namespace LeadBridge
