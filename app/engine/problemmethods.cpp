// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/problemmethods.h"

#include "app/engine/controlmethods.h"
#include "app/interfaces/problemsapi.h"

namespace LeadBridge {

void addProblemMethods(ControlMethods &methods, ProblemsApi &problems)
{
    methods.add(QStringLiteral("problems.seen"), [&problems](const QJsonObject &parameters) {
        return problems.acknowledge({ parameters[QLatin1String("id")].toInteger() })
            .then([](const Result<> &done) -> Result<QJsonValue> {
                if (!done)
                    return tl::unexpected(done.error());
                return QJsonValue(true);
            });
    });
}

} // namespace LeadBridge
