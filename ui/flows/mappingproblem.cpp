// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/mappingproblem.h"

#include "app/destinations/checkflow.h"
#include "app/interfaces/wording.h"
#include "ui/flows/flowtexts.h"

namespace LeadBridge::Ui {

QString mappingProblem(const Action &action, const InputDescription &input,
                       const QList<PreviewLine> &lines)
{
    if (missingInputs(action).contains(input.name))
        return missingInputText(input, destinationText(action.destination));
    const auto mapping = action.mapping.constFind(input.name);
    const bool constant =
        mapping != action.mapping.cend() && mapping->kind == MappingKind::Constant;
    for (const PreviewLine &line : lines) {
        if (line.name != input.name)
            continue;
        const ReasonCode code = line.problem.code;
        const bool ownFault = code == ReasonCode::TemplateBad || code == ReasonCode::SecretMissing
            || ((code == ReasonCode::InputBad || code == ReasonCode::PhoneBad) && constant);
        if (ownFault)
            return reasonText(line.problem);
    }
    return {};
}

} // namespace LeadBridge::Ui
