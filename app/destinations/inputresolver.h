// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contacts/phonenumber.h"
#include "app/destinations/destination.h"
#include "app/destinations/resolvedinput.h"
#include "app/flow/textescape.h"

#include <functional>
#include <optional>

namespace LeadBridge {

/// How the values from outside of an input are written; asked with a description made up from
/// FreeInputs where the input is a free one.
using EscapeOfInput = std::function<TextEscape(const InputDescription &)>;

/// Fills the inputs of a destination for one action and event: takes the value from where the
/// mapping says, applies its transforms, cleans it of control characters, and checks it by its
/// kind. First the described inputs in the order of the description, then the free ones in the
/// order of the mapping's keys; what isShown() denies for the action's settings is left out.
///
/// Where an escape is given, values from outside are written by it: what a template puts in, and
/// a field or built-in that fills the input alone (but for JsonString, which is for the inside of
/// a text: a JSON that comes whole stays as it is). Constants and the template's own text are the
/// operator's. What a template puts into an input of kind Url is percent-encoded always.
class InputResolver
{
public:
    /// Description, action and context must outlive the resolver.
    InputResolver(const DestinationDescription &description, const Action &action,
                  const BuildContext &context, EscapeOfInput escape = {});

    [[nodiscard]] QList<ResolvedInput> resolve() const;

private:
    ResolvedInput resolved(const InputDescription &input) const;
    void fill(ResolvedInput &result, const InputDescription &input, const Mapping &mapping) const;
    /// The value after its transforms, not cleaned and not checked; a problem where its source has
    /// none to give.
    QString taken(const InputDescription &input, const Mapping &mapping, Reason &problem) const;
    QString mapped(const InputDescription &input, const Mapping &mapping, Reason &problem) const;
    QString fieldOf(const QString &name) const;
    TextEscape escapeOf(const InputDescription &input, MappingKind kind) const;
    Reason missingFrom(const InputDescription &input, const Mapping &mapping) const;
    QString builtin(const QString &name) const;
    QString countryOfPhone() const;
    /// Reads a number, or remembers it: the phone and its country are mostly the same text.
    const tl::expected<PhoneNumber, PhoneFault> &phone(const QString &text) const;
    /// @p raw: the value before it was cleaned; a space in front may be a lost plus.
    void check(ResolvedInput &result, const InputDescription &input, const QString &raw) const;

    const DestinationDescription &m_description;
    const Action &m_action;
    const BuildContext &m_context;
    EscapeOfInput m_escape;
    Fields m_replacedFields; ///< the event's fields, unreplaced placeholders emptied
    mutable QString m_phoneText;
    mutable std::optional<tl::expected<PhoneNumber, PhoneFault>> m_phone;
};

} // namespace LeadBridge
