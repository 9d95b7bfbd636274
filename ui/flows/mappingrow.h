// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"
#include "app/interfaces/flowvalues.h"
#include "ui/flows/formrow.h"
#include "ui/flows/stepfields.h"

#include <QHash>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace LeadBridge::Ui {

class MappingEditor;
class ServiceLine;
class TransformMark;
class ValueChooser;

/// One input of an action: label, star and wire name; the kind of source; the source itself; a
/// menu. What the row cannot show stays as it was: nothing is written until the operator changes
/// something.
class MappingRow final : public FormRow
{
    Q_OBJECT
public:
    explicit MappingRow(const InputDescription &input, QWidget *parent = nullptr);
    /// A row whose input the operator names: @p free belongs to the destination's description.
    /// @p name may be empty yet.
    MappingRow(const FreeInputs &free, const QString &name, QWidget *parent);

    /// Of a free row the name is the whole key, or empty while it has none.
    [[nodiscard]] const InputDescription &input() const { return m_input; }
    /// Nothing where the row fills nothing.
    [[nodiscard]] std::optional<Mapping> mapping() const;
    /// @p stored: what "back to the saved" returns to.
    void setMapping(const std::optional<Mapping> &mapping, const std::optional<Mapping> &stored);
    /// @p notices: of the same source; fields they speak of are marked.
    void setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices = {},
                        const QList<StepField> &steps = {});
    void setStoredSecrets(const QStringList &names, const QString &suggestedName);
    /// What would go out: for the chooser's right side and for screen readers.
    void setOutgoing(const PreviewLine &line);
    /// A key of this name was set: the row uses it.
    void takeKey(const QString &name);
    /// Offers to transform the value; transformAsked() then wants an answer.
    void makeTransformable();
    void setTransforms(const QList<Transform> &transforms);
    /// Of an input the service tells the values of, and of a free row it tells the names of.
    [[nodiscard]] ServiceLine *serviceLine() const { return m_service; }
    /// The operator chose @p choice of the service's.
    void takeChoice(const Choice &choice);
    void setFreeName(const QString &name);
    /// What the value is called, for people.
    [[nodiscard]] QString label() const;
    void enter() override;
    void enterName();

signals:
    void mappingChanged();
    void secretAsked(const QString &name);
    void transformAsked();
    /// A free row got another name; the input has it already.
    void renamed(const QString &before);
    void removeAsked();

protected:
    void errorChanged() override;

private:
    void build(QWidget *labelCell);
    void buildKind();
    void buildParagraph();
    [[nodiscard]] QWidget *makeNameCell(const QString &name);
    void addRemove();
    void rename(const QString &name);
    void chooseKind(MappingKind kind);
    void writeText(const QString &text);
    void showText();
    void showMark();
    void showMenu();
    void fillMenu(QMenu *menu);
    void askFieldName();
    void put(const std::optional<Mapping> &mapping);
    [[nodiscard]] Mapping chosenMapping(const QString &value) const;
    void describe();

    InputDescription m_input;
    const FreeInputs *m_free = nullptr;
    MappingKind m_kind = MappingKind::Constant;
    QHash<int, QString> m_texts; ///< by kind: going back to a kind finds its text again
    QList<Transform> m_transforms;
    std::optional<Mapping> m_stored;
    QList<KnownField> m_fields;
    QList<StepField> m_steps;
    PreviewLine m_outgoing;
    bool m_transformable = false;

    QLineEdit *m_name = nullptr; ///< of a free row
    ValueChooser *m_kindBox = nullptr;
    MappingEditor *m_editor = nullptr;
    QPushButton *m_insert = nullptr; ///< of several lines
    ServiceLine *m_service = nullptr;
    TransformMark *m_mark = nullptr;
    QToolButton *m_menu = nullptr;
};

} // namespace LeadBridge::Ui
