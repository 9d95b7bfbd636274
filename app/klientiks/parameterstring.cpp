// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/parameterstring.h"

#include <QUrl>

namespace LeadBridge {

namespace {

ParameterList parametersOf(const CatalogueEvent &event, bool all)
{
    ParameterList parameters;
    for (const CatalogueField &field : event.fields) {
        if (all || field.recommended)
            parameters.append({ field.parameter, field.placeholder });
    }
    return parameters;
}

} // namespace

QString parameterString(const ParameterList &parameters, int version)
{
    QStringList pairs;
    pairs.reserve(parameters.size() + 1);
    if (version > 0)
        pairs.append(versionParameter + u'=' + QString::number(version));
    for (const Parameter &parameter : parameters) {
        pairs.append(QString::fromLatin1(QUrl::toPercentEncoding(parameter.name)) + u"={{"
                     + parameter.placeholder + u"}}");
    }
    return u'?' + pairs.join(u'&');
}

QString parameterString(const CatalogueEvent &event)
{
    return parameterString(parametersOf(event, true), 0);
}

ParameterList allParameters(const QString &eventId)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    return event ? parametersOf(*event, true) : ParameterList();
}

ParameterList recommendedParameters(const QString &eventId)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    return event ? parametersOf(*event, false) : ParameterList();
}

Result<QString> parameterString(const QString &eventId)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    if (!event)
        return fail(ErrorKind::NotFound, QStringLiteral("no such event: ") + eventId);
    return parameterString(*event);
}

} // namespace LeadBridge
