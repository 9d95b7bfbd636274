// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/flows/flowsgallery.h"

#include "tests/gui/sampledata.h"
#include "ui/flows/flowspage.h"
#include "ui/flows/previewpane.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

QWidget *makePage(FakeEngine &engine)
{
    auto *window = new MainWindow(
        { engine.status, engine.flows, engine.history, engine.settings, engine.clients });
    window->setPage(
        Place::Flows,
        new FlowsPage(engine.flows, engine.history, engine.status, engine.settings, window));
    window->go(Place::Flows);
    return window;
}

FlowsPage *pageOf(QWidget *window)
{
    return window->findChild<FlowsPage *>();
}

void press(QWidget *window, const QString &name)
{
    if (auto *button = window->findChild<QAbstractButton *>(name))
        button->click();
}

void openEditor(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    if (auto *stream = window->findChild<QLineEdit *>(u"text_id_stream"_s))
        stream->setFocus();
    if (auto *phone = window->findChild<QWidget *>(u"field_phone"_s))
        phone->setFocus();
}

/// Scrolled down, changed, and with an answer to a test lead.
void openTested(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    if (auto *stream = window->findChild<QLineEdit *>(u"text_id_stream"_s)) {
        stream->setText(u"4004"_s);
        emit stream->textEdited(stream->text());
    }
    if (auto *tag = window->findChild<QWidget *>(u"text_sub_id_4"_s))
        tag->setFocus();
    if (auto *pane = window->findChild<PreviewPane *>())
        pane->showAnswer(Sign::Rejected, u"CPA.House refused the lead."_s,
                         u"Answer: “Дубль заказа”.\nThe client was sent before."_s);
}

void openSource(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    press(window, u"stepSource"_s);
}

void openSending(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    press(window, u"sendingFold"_s);
}

void fillNotices(FakeEngine &engine)
{
    fillEditor(engine);
    SourceNotice unknown;
    unknown.kind = SourceNotice::Kind::Unreplaced;
    unknown.field = u"client_phone"_s;
    unknown.placeholder = u"phone2"_s;
    SourceNotice stopped;
    stopped.kind = SourceNotice::Kind::FieldStopped;
    stopped.field = u"services"_s;
    SourceNotice news;
    news.field = u"comment"_s;
    engine.flows.summariesNow[0].toFill = 0;
    engine.flows.summariesNow[0].running = true;
    engine.flows.summariesNow[0].notices = { news, unknown, stopped };
    engine.flows.summariesNow[1].notices = { news };
}

} // namespace

void fillEditor(FakeEngine &engine)
{
    fillWorkingDay(engine);
    Flow &flow = engine.flows.flowsNow.first();
    flow.conditions = Condition {};
    Condition phone;
    phone.kind = Condition::Kind::Single;
    phone.field = u"client_phone"_s;
    flow.conditions->children.append(phone);
    flow.running = false;
    QMap<QString, Mapping> &mapping = flow.actions.first().mapping;
    mapping.insert(u"ip_address"_s, { MappingKind::Field, u"form_ip"_s });
    mapping.insert(u"user_agent"_s,
                   { MappingKind::Constant, u"Mozilla/5.0 (Windows NT 10.0; Win64; x64)"_s });
    mapping.insert(u"sub_id_2"_s, { MappingKind::Constant, u"client_created"_s });
    flow.actions.first().settings.insert(u"url"_s, u"https://api.cpa.house/method/send_order"_s);
    engine.flows.summariesNow.first().running = false;
    engine.flows.summariesNow.first().toFill = 1;
    for (SampleEvent &sample : engine.flows.samplesNow)
        sample.fields.append({ u"form_ip"_s, u"203.0.113.25"_s });
}

QList<GalleryPage> flowsGalleryPages()
{
    return {
        { u"flows-list"_s, fillEditor, makePage, {} },
        { u"flows-notices"_s, fillNotices, makePage, {} },
        { u"flows-noticebar"_s, fillNotices, makePage, openEditor },
        { u"flows-empty"_s, fillFirstUse, makePage, {} },
        { u"flows-editor"_s, fillEditor, makePage, openEditor },
        { u"flows-tested"_s, fillEditor, makePage, openTested },
        { u"flows-source"_s, fillEditor, makePage, openSource },
        { u"flows-sending"_s, fillEditor, makePage, openSending },
    };
}

} // namespace LeadBridge
