// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace LeadBridge::Ui {

class FieldForm;
class Paragraph;

/// A lead's fields, to be corrected and sent: as a form, or as text. Below stands what each step
/// of the flow would do with them. The button that sends nothing is the default.
class EditDialog final : public QDialog
{
    Q_OBJECT
public:
    EditDialog(FlowsApi &flows, const EventStory &story, QWidget *parent);

signals:
    void chosen(const LeadBridge::Fields &fields, LeadBridge::ResendScope scope);

private:
    enum Tab { FormTab, TextTab };

    void build();
    void addSteps(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    void loadTitles();
    void makeForm(const QList<KnownField> &known);
    void changeTab(int tab);
    void refresh();
    void showSteps(const Fields &fields);
    /// Nothing: the text has a line that is no field.
    [[nodiscard]] std::optional<Fields> edited() const;
    [[nodiscard]] QString written() const;
    [[nodiscard]] QStringList mappedNames() const;
    [[nodiscard]] const Fields &came() const;
    [[nodiscard]] ResendScope scope() const;

    FlowsApi &m_flows;
    EventStory m_story;
    std::optional<Flow> m_flow; ///< as it is today; none: it was removed
    int m_delivered = 0; ///< steps
    Fields m_asText; ///< what the text says while nobody has written in it
    QTabBar *m_bar;
    QStackedWidget *m_pages;
    FieldForm *m_form = nullptr;
    QPlainTextEdit *m_text;
    Paragraph *m_fault;
    Paragraph *m_steps = nullptr;
    QCheckBox *m_again = nullptr; ///< where some steps were delivered and some were not
    QPushButton *m_send = nullptr;
    QTimer m_rest; ///< from the last key to the look at the steps
};

} // namespace LeadBridge::Ui
