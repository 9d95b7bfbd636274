// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"
#include "ui/flows/formrow.h"

#include <QJsonValue>

class QLineEdit;

namespace LeadBridge::Ui {

class ParagraphEdit;
class ServiceLine;
class Switch;
class ValueChooser;

/// One setting of an action: what it says is the operator's alone and comes from no event.
class SettingRow final : public FormRow
{
    Q_OBJECT
public:
    /// @p setting belongs to a destination's description, which lives as long as the program.
    explicit SettingRow(const SettingDescription &setting, QWidget *parent = nullptr);

    [[nodiscard]] const SettingDescription &setting() const { return m_setting; }
    /// @p text as settingText() gives it.
    void showText(const QString &text);
    [[nodiscard]] ServiceLine *serviceLine() const { return m_service; }
    /// The operator chose @p choice of the service's.
    void takeChoice(const Choice &choice);
    void enter() override;

signals:
    /// As the flow keeps it: a number of a Number, a boolean of a Flag, else a text.
    void settingEdited(const QJsonValue &value);

protected:
    void errorChanged() override;

private:
    void buildChoice();
    void buildFlag();
    void buildParagraph();
    void buildLine();
    void addHelp(int row);
    void write(const QString &text);

    const SettingDescription &m_setting;
    QWidget *m_editor = nullptr;
    QLineEdit *m_line = nullptr;
    ParagraphEdit *m_paragraph = nullptr;
    ValueChooser *m_choice = nullptr;
    Switch *m_flag = nullptr;
    ServiceLine *m_service = nullptr;
};

} // namespace LeadBridge::Ui
