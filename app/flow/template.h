// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/fields.h"
#include "app/flow/stepresult.h"
#include "app/flow/textescape.h"

namespace LeadBridge {

/// Whether @p text is a template that can be rendered. Error: InvalidInput with the reason.
[[nodiscard]] Result<> checkTemplate(const QString &text);

/// Renders mustache without HTML escaping over the fields and the earlier steps
/// ({{client_name}}, {{steps.1.order_id}}, {{steps.1.response.data.id}}). A name that is
/// nowhere gives an empty text. Every value put in is written by @p escape, also that of {{{x}}}
/// and {{&x}}; the template's own text stays as it is.
[[nodiscard]] Result<QString> renderTemplate(const QString &text, const Fields &fields,
                                             const QList<StepResult> &earlier,
                                             TextEscape escape = TextEscape::None);

} // namespace LeadBridge
