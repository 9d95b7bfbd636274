// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contacts/phonenumber.h"
#include "app/destinations/destination.h"

#include <optional>

namespace LeadBridge {

/// An input with the value that would go out, or with what is wrong. A faulty input has no value.
struct ResolvedInput
{
    const InputDescription *input = nullptr;
    QString value;
    Reason problem;
    bool blocks = false; ///< the problem forbids sending; else the input goes out empty
};

/// Fills all inputs of a destination for one action and event, in the order of the description:
/// takes the value from where the mapping says, makes one line of it, and checks it by its kind.
class InputResolver
{
public:
    /// All must outlive the resolver.
    InputResolver(const DestinationDescription &description, const Action &action,
                  const BuildContext &context);

    [[nodiscard]] QList<ResolvedInput> resolve() const;

private:
    ResolvedInput resolved(const InputDescription &input) const;
    /// The raw value; a problem where its source has none to give.
    QString mapped(const InputDescription &input, const Mapping &mapping, Reason &problem) const;
    Reason missingFrom(const InputDescription &input, const Mapping &mapping) const;
    QString builtin(const QString &name) const;
    QString countryOfPhone() const;
    /// Reads a number, or remembers it: the phone and its country are mostly the same text.
    const tl::expected<PhoneNumber, PhoneFault> &phone(const QString &text) const;
    /// @p raw: the value before it became one line; a space in front may be a lost plus.
    void check(ResolvedInput &result, const QString &raw) const;

    const DestinationDescription &m_description;
    const Action &m_action;
    const BuildContext &m_context;
    Fields m_replacedFields; ///< the event's fields, unreplaced placeholders emptied
    mutable QString m_phoneText;
    mutable std::optional<tl::expected<PhoneNumber, PhoneFault>> m_phone;
};

/// What forbids sending, for build().
[[nodiscard]] QList<Reason> blockingProblems(const QList<ResolvedInput> &inputs);

/// The lines of preview().
[[nodiscard]] QList<PreviewLine> previewLines(const QList<ResolvedInput> &inputs);

} // namespace LeadBridge
