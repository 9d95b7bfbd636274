// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/rowparts.h"

#include "ui/flows/flowtexts.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/noticetexts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

ValueChooser::Choice headingChoice(const QString &title)
{
    ValueChooser::Choice choice { {}, title, {} };
    choice.heading = true;
    return choice;
}

} // namespace

QList<ValueChooser::Choice> fieldChoices(const QList<KnownField> &fields,
                                         const QList<SourceNotice> &notices,
                                         const QList<StepField> &steps)
{
    QList<ValueChooser::Choice> choices;
    if (!steps.isEmpty())
        choices.append(headingChoice(KeyEditor::tr("From the event")));
    for (const KnownField &field : fields) {
        ValueChooser::Choice choice { field.name, fieldTitle(field), field.lastValue,
                                      fieldToolTip(field, nowUtc()), false };
        for (const SourceNotice &notice : notices) {
            if (notice.field != field.name || !isGrave(notice))
                continue;
            choice.doubtful = true;
            choice.toolTip = noticeText(notice) + u'\n' + choice.toolTip;
        }
        choices.append(choice);
    }
    QString step;
    for (const StepField &field : steps) {
        if (field.step != step)
            choices.append(headingChoice(field.step));
        step = field.step;
        ValueChooser::Choice choice { field.name, stepFieldTitle(field), field.example, {}, false };
        choice.shortTitle = field.result;
        choices.append(choice);
    }
    return choices;
}

void askForFieldName(QWidget *parent, const std::function<void(const QString &)> &named)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setObjectName(u"fieldName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(MappingRow::tr("Another field"));
    dialog->setLabelText(MappingRow::tr("Name of the field, as it stands in the address"));
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent,
                     [named](const QString &text) {
                         if (!text.trimmed().isEmpty())
                             named(text.trimmed());
                     });
    dialog->open();
}

KeyEditor::KeyEditor(const QString &label, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_chooser(new ValueChooser(this))
    , m_set(new QPushButton(tr("Set…"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::inGroup);
    m_chooser->setObjectName("key_"_L1 + name);
    m_chooser->setPlaceholderText(tr("No key yet"));
    m_set->setObjectName("setKey_"_L1 + name);
    m_set->setAccessibleName(tr("%1: set…").arg(label));
    connect(m_set, &QPushButton::clicked, this, [this] { emit setAsked(m_chooser->key()); });
    row->addWidget(m_chooser, 1);
    row->addWidget(m_set);
}

void KeyEditor::setStored(const QStringList &names, const QString &suggestedName)
{
    QList<ValueChooser::Choice> choices;
    for (const QString &name : names)
        choices.append({ name, name, {} });
    const QString current = m_chooser->key();
    for (const QString &name : { current, suggestedName }) {
        const bool known = std::any_of(choices.cbegin(), choices.cend(),
                                       [&](const auto &choice) { return choice.key == name; });
        if (!name.isEmpty() && !known)
            choices.append({ name, name, tr("not set") });
    }
    m_chooser->setChoices(choices);
    m_set->setText(names.contains(m_chooser->key()) ? tr("Replace…") : tr("Set…"));
}

ErrorLine::ErrorLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new Paragraph({}, FontRole::Small, Token::Bad, this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 2, 0, 4);
    line->setSpacing(6);
    line->addWidget(new SignView(Sign::Failed, this, 14), 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    line->addStretch(); // the sentence is narrower than a wide row
    hide();
}

void ErrorLine::setText(const QString &sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

QString ErrorLine::text() const
{
    return m_text->text();
}

} // namespace LeadBridge::Ui
