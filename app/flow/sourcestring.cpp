// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/sourcestring.h"

#include "app/klientiks/parameterstring.h"
#include "app/klientiks/stringcheck.h"

#include <QSet>

#include <algorithm>

namespace LeadBridge {

namespace {

bool fitsIntoBraces(const QString &placeholder)
{
    return !placeholder.isEmpty()
        && std::none_of(placeholder.cbegin(), placeholder.cend(), [](QChar c) {
               return c == u'{' || c == u'}' || c == u'&' || c == u'#' || c.isSpace();
           });
}

} // namespace

ParameterList askedParameters(const Source &source)
{
    return source.parameters.isEmpty() ? allParameters(source.event) : source.parameters;
}

int nextStringVersion(const Source *stored, const Source &wanted)
{
    if (!stored)
        return wanted.parameters.isEmpty() ? 0 : std::max(1, wanted.stringVersion);
    const bool neverChosen = stored->stringVersion == 0 && wanted.parameters.isEmpty();
    const bool same = stored->parameters == wanted.parameters && stored->event == wanted.event;
    return neverChosen || same ? stored->stringVersion : stored->stringVersion + 1;
}

Result<> checkParameters(const ParameterList &parameters, const QString &place)
{
    QSet<QString> names;
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        const auto &[name, placeholder] = parameters.at(i);
        const QString pair = QStringLiteral("%1[%2]").arg(place).arg(i);
        const auto mistake = [&pair](const QString &detail) {
            return fail(ErrorKind::InvalidInput, detail, pair + QStringLiteral(".name"));
        };
        if (name.trimmed().isEmpty())
            return mistake(QStringLiteral("a name is needed"));
        if (name == versionParameter)
            return mistake(QStringLiteral("this name marks the version of the string"));
        if (names.contains(name))
            return mistake(QStringLiteral("a name cannot be used twice"));
        names.insert(name);
        if (breaksInHtml(name))
            return mistake(QStringLiteral("a web page would read &%1 as a sign; %2 is safe")
                               .arg(name, safeParameterName(name)));
        if (!fitsIntoBraces(placeholder))
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("not a placeholder: it stands without braces and spaces"),
                        pair + QStringLiteral(".placeholder"));
    }
    return {};
}

} // namespace LeadBridge
