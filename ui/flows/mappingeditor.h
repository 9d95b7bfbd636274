// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"
#include "app/interfaces/flowvalues.h"
#include "ui/flows/stepfields.h"

#include <QWidget>

class QLineEdit;

namespace LeadBridge::Ui {

class KeyEditor;
class ParagraphEdit;
class ValueChooser;

/// The editors of one input, one for each kind of source, of which one is shown: a line, several
/// lines, a list of choices, a field, a ready-made value, a key. Knows texts, no mapping.
class MappingEditor final : public QWidget
{
    Q_OBJECT
public:
    /// @p label: what the value is, for people. @p compact: several lines begin as one, and
    /// stand in the row.
    MappingEditor(const InputDescription &input, const QString &label, bool compact,
                  QWidget *parent);

    /// Several lines stand under the row, not in it: who lays the row out asks for them. Nothing
    /// where the input has none, or is compact.
    [[nodiscard]] ParagraphEdit *paragraph() const { return m_compact ? nullptr : m_paragraph; }
    /// Whether they are what is shown now.
    [[nodiscard]] bool isParagraph() const;
    void show(MappingKind kind, const QString &text);
    void setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices,
                        const QList<StepField> &steps);
    void setStoredSecrets(const QStringList &names, const QString &suggestedName);
    /// What a ready-made value says on the example.
    void setBuiltinHint(const QString &value);
    /// The widget the value is in.
    [[nodiscard]] QWidget *current() const;
    [[nodiscard]] QList<QWidget *> all() const;
    /// How the chosen field is called.
    [[nodiscard]] QString fieldTitle() const;
    /// Puts {{name}} where the cursor is, of a template.
    void insertName(const QString &name);

signals:
    void edited(const QString &text);
    void otherFieldAsked();
    void secretAsked(const QString &name);

private:
    void buildText();
    void buildChoosers();
    void placeShown();

    const InputDescription m_input;
    const bool m_compact;
    MappingKind m_kind = MappingKind::Constant;
    QLineEdit *m_text;
    ParagraphEdit *m_paragraph = nullptr;
    ValueChooser *m_choice = nullptr; ///< of an input with choices, and of a flag
    ValueChooser *m_field;
    ValueChooser *m_builtin;
    KeyEditor *m_key;
};

/// Where the value of an input may come from. @p takesSecrets: a key beside everything else.
[[nodiscard]] QList<MappingKind> kindsOf(const InputDescription &input, bool takesSecrets);

/// The ready-made value that suggests itself, or nothing.
[[nodiscard]] QString defaultBuiltin(const InputDescription &input);

/// Where the value of an input most naturally comes from, when nothing says.
[[nodiscard]] MappingKind naturalKind(const InputDescription &input);

} // namespace LeadBridge::Ui
