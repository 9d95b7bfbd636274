// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"
#include "app/interfaces/flowvalues.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace LeadBridge::Ui {

class ErrorLine;
class KeyEditor;
class ValueChooser;

/// One input of an action: label, star and wire name; the kind of source; the source itself; a
/// menu. Lights up while the focus is inside. What the row cannot show stays as it was: nothing
/// is written until the operator changes something.
class MappingRow final : public QWidget
{
    Q_OBJECT
public:
    /// @p input belongs to a destination's description, which lives as long as the program.
    explicit MappingRow(const InputDescription &input, QWidget *parent = nullptr);

    [[nodiscard]] const InputDescription &input() const { return m_input; }
    /// Nothing where the row fills nothing.
    [[nodiscard]] std::optional<Mapping> mapping() const;
    /// @p stored: what "back to the saved" returns to.
    void setMapping(const std::optional<Mapping> &mapping, const std::optional<Mapping> &stored);
    /// @p notices: of the same source; fields they speak of are marked.
    void setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices = {});
    void setStoredSecrets(const QStringList &names, const QString &suggestedName);
    /// What would go out: for the chooser's right side and for screen readers.
    void setOutgoing(const PreviewLine &line);
    void setError(const QString &sentence);
    [[nodiscard]] QString error() const;
    /// A key of this name was set: the row uses it.
    void takeKey(const QString &name);
    /// Puts the focus into the value.
    void enter();

signals:
    void mappingChanged();
    void entered();
    /// The operator left the row: time to check.
    void left();
    void secretAsked(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLabel(QGridLayout *grid);
    void buildKind();
    void buildEditors();
    void chooseKind(MappingKind kind);
    void writeText(const QString &text);
    void showText();
    void showMenu();
    void askFieldName();
    void followFocus(QWidget *now);
    void fillInsertMenu(QMenu *menu);
    void put(const std::optional<Mapping> &mapping);
    [[nodiscard]] QWidget *currentEditor() const;
    void describe();

    const InputDescription &m_input;
    MappingKind m_kind = MappingKind::Constant;
    QHash<int, QString> m_texts; ///< by kind: going back to a kind finds its text again
    std::optional<Mapping> m_stored;
    QList<KnownField> m_fields;
    PreviewLine m_outgoing;
    bool m_lit = false;

    ValueChooser *m_kindBox;
    QStackedWidget *m_editors;
    QLineEdit *m_text;
    ValueChooser *m_field;
    ValueChooser *m_builtin;
    KeyEditor *m_key;
    QToolButton *m_menu;
    ErrorLine *m_error;
};

} // namespace LeadBridge::Ui
