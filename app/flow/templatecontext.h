// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/fields.h"
#include "app/flow/stepresult.h"
#include "app/flow/textescape.h"

#include <kainjow/mustache.hpp>

#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

namespace LeadBridge {

/// Thrown when a template asks for more values than a sane one does, as nested loops over
/// a service's lists can.
class TemplateTooCostly : public std::runtime_error
{
public:
    TemplateTooCostly();
};

/// Where mustache finds its names: in the values of the section it is in, then in the event's
/// fields, then under `steps`. Fields win by their whole name, so {{client.phone}} is the field
/// client.phone (or client_phone), not a path. There are no partials: a client's text must
/// never be read as a template.
class TemplateContext final : public kainjow::mustache::basic_context<std::string>
{
public:
    /// Fields and steps must outlive the context. @p escape: of every value it gives.
    TemplateContext(const Fields &fields, const QList<StepResult> &earlier, TextEscape escape);

    void push(const kainjow::mustache::data *data) override;
    void pop() override;
    const kainjow::mustache::data *get(const std::string &name) const override;
    const kainjow::mustache::data *get_partial(const std::string &name) const override;

private:
    void countStep() const;
    const kainjow::mustache::data *fromSections(const std::string &name) const;
    const kainjow::mustache::data *remember(const std::string &name,
                                            const kainjow::mustache::data &data) const;

    const Fields &m_fields;
    const QList<StepResult> &m_earlier;
    TextEscape m_escape;
    std::vector<const kainjow::mustache::data *> m_sections;
    // Mustache keeps pointers to what get() gives, so found values live as long as the context.
    mutable std::unordered_map<std::string, kainjow::mustache::data> m_found;
    mutable int m_steps = 0; // names looked up and sections entered
};

} // namespace LeadBridge
